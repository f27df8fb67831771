"""Train the fragment tagger: for each word of an English sentence, was it left over from another language, and which.

    python train.py --data DIR --out DEEP                   # about 50 minutes on two cores
    python train.py --data DIR --out OUT --teacher DEEP     # the published model, of half the layers; about 35 minutes
    python train.py --data DIR --out OUT --toy              # seconds; shows that everything runs

DIR holds `sentences.<code>.txt` or `.txt.xz`, one sentence a line, of English (`en`) and of the other languages. Writes
into --out what `transformers` loads with from_pretrained (config.json, model.safetensors, tokenizer.json,
tokenizer_config.json), model.int8.onnx for postedit, and SHA256SUMS of them. The same seed, number of steps and versions give the
same model on one machine (not with --minutes or --new-vocabulary).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import multiprocessing
import random
import re
import sys
import time
from pathlib import Path
from queue import Full

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "pipeline")]

from mixing import CYRILLIC, WEIGHTS, Mixer, Sources, latin, serbian_cyrillic  # noqa: E402
from postedit.detect import pieces  # noqa: E402
from postedit.lexicon.english import is_english  # noqa: E402

SPECIAL = [pieces.PAD, pieces.UNKNOWN, pieces.FIRST, pieces.LAST]
FILES = ("config.json", "tokenizer.json", "tokenizer_config.json", "model.int8.onnx", "model.safetensors")
LONGEST = 160  # pieces of a training sentence; the rest is cut off
BUDGET = 2560  # pieces of a batch
CHUNK = 512  # sentences made at a time
GOLD = 0.3  # how much the labels count where a teacher's probabilities are learnt, too

SIZES = {
    "full": {
        "vocabulary": 16384,
        "embedding": 96,
        "hidden": 128,
        "layers": 4,
        "heads": 4,
        "inner": 512,
        "positions": 192,
    },
    "toy": {"vocabulary": 1500, "embedding": 16, "hidden": 32, "layers": 1, "heads": 2, "inner": 64, "positions": 192},
}


# -- the vocabulary ----------------------------------------------------------------------------------------------


def train_tokenizer(sources: Sources, size: int):
    """WordPiece over all languages, each about as often as it will be met."""
    from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors, trainers

    def texts():
        rng = random.Random(11)
        for lang in ["en", *sources.langs]:
            sentences = sources.sentences[lang]
            tokens = 0
            wanted = 500_000 if lang == "en" else int(55_000 * WEIGHTS[lang] ** 0.7)
            while tokens < wanted:
                for sentence in rng.sample(sentences, min(len(sentences), 500)):
                    words = [pieces.normal(w) for w in sentence]
                    tokens += len(words)
                    yield " ".join(words)
                    if lang in CYRILLIC or lang == "el":
                        if rng.random() < 0.12:
                            yield " ".join(pieces.normal(latin(w, lang, rng.choice((0, 0, 1, 2)))) for w in sentence)
                    elif lang == "sr" and rng.random() < 0.35:
                        yield " ".join(pieces.normal(serbian_cyrillic(w)) for w in sentence)
            frequent, _, forms = sources.lists.get(lang, ([], [], []))
            yield " ".join(pieces.normal(w) for w in frequent[:20000])
            yield " ".join(pieces.normal(w) for w in forms[:12000])
        yield " ".join(pieces.normal(w) for w, _ in sources.english_rare[::5])
        yield "一 가 " * 50

    tokenizer = Tokenizer(models.WordPiece(unk_token=pieces.UNKNOWN, max_input_chars_per_word=pieces.LONGEST))
    # what postedit.detect.pieces does, in terms of this library
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.NFC(),
            normalizers.Lowercase(),
            normalizers.Replace("’", "'"),
            normalizers.Replace("i\u0307", "i"),
            normalizers.Replace(Regex("[\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff]+"), "一"),
            normalizers.Replace(Regex("[\\u1100-\\u11ff\\u3131-\\u318e\\uac00-\\ud7a3]+"), "가"),
            normalizers.Replace(Regex("\\d+"), "0"),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex(pieces.WORD_PATTERN), behavior="removed", invert=True)
    trainer = trainers.WordPieceTrainer(
        vocab_size=size,
        special_tokens=SPECIAL,
        limit_alphabet=min(900, size // 3),
        show_progress=False,
        min_frequency=2,
    )
    tokenizer.train_from_iterator(texts(), trainer)
    vocabulary = tokenizer.get_vocab()
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{pieces.FIRST} $A {pieces.LAST}",
        special_tokens=[(s, vocabulary[s]) for s in (pieces.FIRST, pieces.LAST)],
    )
    return tokenizer


# -- batches -----------------------------------------------------------------------------------------------------


class Encoder:
    """Words and labels into piece numbers, token types and label numbers (of the first pieces; -100 elsewhere)."""

    def __init__(self, vocabulary: dict[str, int], labels: list[str], dropout: float = 0.08):
        self.vocabulary = vocabulary
        self.label = {label: number for number, label in enumerate(labels)}
        self.dropout = dropout
        self.words: dict[str, tuple[list[int], int, int]] = {}

    def word(self, word: str) -> tuple[list[int], int, int]:
        found = self.words.get(word)
        if found is None:
            found = (
                pieces.cut(pieces.normal(word), self.vocabulary),
                pieces.shape(word, None),
                pieces.shape(word, is_english(word)) if word[0].isalpha() else pieces.shape(word, None),
            )
            if len(self.words) < 1_500_000:
                self.words[word] = found
        return found

    def shorter(self, word: str, rng: random.Random) -> list[int]:
        """Another cut of the word: pieces are passed over at random, so that the model learns more than one."""
        text, found, start = pieces.normal(word)[: pieces.LONGEST], [], 0
        while start < len(text):
            end = len(text)
            while end > start:
                piece = self.vocabulary.get(text[start:end] if start == 0 else "##" + text[start:end])
                if piece is not None and (end - start == 1 or rng.random() > 0.25):
                    break
                end -= 1
            else:
                return [self.vocabulary[pieces.UNKNOWN]]
            found.append(piece)
            start = end
        return found

    def __call__(self, words: list[str], labels: list[str], rng: random.Random | None):
        ids, types, targets = [self.vocabulary[pieces.FIRST]], [0], [-100]
        looked_up = rng is None or rng.random() > 0.1
        for word, label in zip(words, labels, strict=True):
            number, plain, known = self.word(word)
            if rng is not None and rng.random() < self.dropout:
                number = self.shorter(word, rng)
            if len(ids) + len(number) >= LONGEST:
                break
            ids += number
            types += [known if looked_up else plain] * len(number)
            targets.append(self.label[label])
            targets += [-100] * (len(number) - 1)
        ids.append(self.vocabulary[pieces.LAST])
        return ids, [*types, 0], [*targets, -100]


def batches(examples: list, rng: random.Random | None):
    """Examples of about one length together, so that little is padded."""
    examples.sort(key=lambda e: len(e[0]))
    groups, group = [], []
    for example in examples:
        if group and (len(group) + 1) * len(example[0]) > BUDGET:
            groups.append(group)
            group = []
        group.append(example)
    groups.append(group)
    if rng:
        rng.shuffle(groups)
    for group in groups:
        width = max(len(e[0]) for e in group)
        ids = np.zeros((len(group), width), np.int32)
        types = np.zeros((len(group), width), np.int32)
        targets = np.full((len(group), width), -100, np.int32)
        mask = np.zeros((len(group), width), np.int32)
        for row, (i, t, y) in enumerate(group):
            ids[row, : len(i)], types[row, : len(i)], targets[row, : len(i)], mask[row, : len(i)] = i, t, y, 1
        yield ids, types, targets, mask


def answers(model, batch) -> np.ndarray:
    """A model's logits of the first pieces of the words of a batch."""
    import torch

    ids, types, targets, mask = (torch.from_numpy(array).long() for array in batch)
    with torch.no_grad():
        logits = model(input_ids=ids, token_type_ids=types, attention_mask=mask).logits
    return logits[targets != -100].numpy()


def produce(queue, mixer: Mixer, encoder: Encoder, seed: int, teacher) -> None:
    """Runs in a process of its own: chunk after chunk, each of its own seed, with the answers of the teacher, if there is one."""
    number = 0
    while True:
        rng = random.Random(f"{seed}.{number}")
        made = [encoder(*mixer.example(rng), rng) for _ in range(CHUNK)]
        for batch in batches(made, rng):
            told = answers(teacher, batch) if teacher else None
            while True:
                try:
                    queue.put((*batch, told), timeout=20)
                    break
                except Full:  # nobody takes any: go on waiting only while somebody may
                    parent = multiprocessing.parent_process()
                    if parent is None or not parent.is_alive():
                        return
        number += 1


# -- measuring ---------------------------------------------------------------------------------------------------


def measure(model, examples, torch) -> tuple[dict, np.ndarray, np.ndarray]:
    """Precision and recall by word on held-out mixtures, whether the language is right; logits and targets of all words."""
    model.eval()
    logits, targets = [], []
    with torch.no_grad():
        for ids, types, target, mask in batches(list(examples), None):
            out = model(
                input_ids=torch.from_numpy(ids).long(),
                token_type_ids=torch.from_numpy(types).long(),
                attention_mask=torch.from_numpy(mask).long(),
            ).logits.numpy()
            keep = target != -100
            logits.append(out[keep])
            targets.append(target[keep])
    model.train()
    logit, gold = np.concatenate(logits), np.concatenate(targets)
    called = logit.argmax(-1)
    foreign = gold > 0
    found = foreign & (called > 0)
    return (
        {
            "precision": round(float(found.sum() / max(1, (called > 0).sum())), 4),
            "recall": round(float(found.sum() / max(1, foreign.sum())), 4),
            "language": round(float((called[found] == gold[found]).mean()) if found.any() else 0.0, 4),
        },
        logit,
        gold,
    )


def temperature(logit: np.ndarray, gold: np.ndarray) -> float:
    """What the logits are divided by so that a probability of 0.9 is right nine times in ten (on held-out mixtures)."""
    best = (math.inf, 1.0)
    for t in np.arange(0.6, 2.01, 0.05):
        z = logit / t
        z = z - z.max(-1, keepdims=True)
        loss = float((np.log(np.exp(z).sum(-1)) - z[np.arange(len(gold)), gold]).mean())
        best = min(best, (loss, float(t)))
    return round(best[1], 2)


# -- export ------------------------------------------------------------------------------------------------------


class Graph:
    """An ONNX graph that grows node by node."""

    def __init__(self) -> None:
        self.nodes: list = []
        self.tensors: list = []

    def constant(self, name: str, value: np.ndarray) -> str:
        from onnx import numpy_helper

        self.tensors.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, *inputs: str, outputs: tuple[str, ...] = (), own: bool = False, **attributes) -> str:
        """The name of its first output. `own`: it is one of onnxruntime's own operators, which every build of it has."""
        from onnx import helper

        outputs = outputs or (f"{kind}_{len(self.nodes)}",)
        domain = "com.microsoft" if own else ""
        self.nodes.append(helper.make_node(kind, list(inputs), list(outputs), domain=domain, **attributes))
        return outputs[0]


def export_onnx(model, path: Path, temperature: float) -> None:
    """The model as postedit runs it, one sentence at a time: integers of 8 bits are multiplied, all else has 32.

    Inputs: `pieces` and `shapes` of a sentence, and `firsts`, the places of the pieces that are asked about. Outputs for
    each of these: `foreign`, the probability that it is not English; the likeliest `languages`, counted from 0 without
    English, and their `shares` of that probability. What goes into a multiplication is scaled by the largest number of the
    sentence, so an answer depends on the whole sentence and on nothing else.
    """
    import onnx
    from onnx import TensorProto, helper

    weights = {name: value.detach().float().numpy() for name, value in model.state_dict().items()}
    layers, heads = model.config.num_hidden_layers, model.config.num_attention_heads
    labels = model.config.num_labels
    graph = Graph()
    constant, node = graph.constant, graph.node

    def linear(x: str, name: str) -> str:
        weight = weights[f"{name}.weight"].T
        # Seven bits of the eight: processors without instructions made for this add two products in 16 bits, where two of
        # eight bits each have no room. So every processor comes to the same sums.
        scale = np.maximum(np.abs(weight).max(0), 1e-8) / 63
        return node(
            "DynamicQuantizeMatMul",
            x,
            constant(f"{name}.weight", np.round(weight / scale).astype(np.int8)),
            constant(f"{name}.scale", scale),
            "",
            constant(f"{name}.bias", weights[f"{name}.bias"]),
            own=True,
        )

    def norm(x: str, name: str, number: str) -> str:
        # LayerNormalization, which onnxruntime computes number by number; this, with pieces for channels, many at a time
        one, zero = (helper.make_tensor("value", TensorProto.FLOAT, [1], [value]) for value in (1, 0))
        ones, zeros = node("ConstantOfShape", number, value=one), node("ConstantOfShape", number, value=zero)
        x = node("InstanceNormalization", x, ones, zeros, epsilon=model.config.layer_norm_eps)
        x = node("Mul", x, constant(f"{name}.weight", weights[f"{name}.weight"]))
        return node("Add", x, constant(f"{name}.bias", weights[f"{name}.bias"]))

    zero, one, last = (constant(f"at.{n}", np.array([n], np.int64)) for n in (0, 1, -1))
    several, end = (constant(f"to.{n}", np.array([n], np.int64)) for n in (min(4, labels - 1), labels))

    number = node("Shape", "pieces", start=1)
    words = weights["electra.embeddings.word_embeddings.weight"]
    scale = np.maximum(np.abs(words).max(1, keepdims=True), 1e-8) / 127
    x = node("Gather", constant("words", np.round(words / scale).astype(np.int8)), "pieces")
    x = node("Mul", node("Cast", x, to=TensorProto.FLOAT), node("Gather", constant("words.scale", scale), "pieces"))
    types = constant("types", weights["electra.embeddings.token_type_embeddings.weight"])
    places = constant("places", weights["electra.embeddings.position_embeddings.weight"])
    x = node("Add", node("Add", x, node("Gather", types, "shapes")), node("Slice", places, zero, number))
    x = linear(norm(x, "electra.embeddings.LayerNorm", number), "electra.embeddings_project")
    for layer in range(layers):
        name = f"electra.encoder.layer.{layer}"
        keys, values = linear(x, f"{name}.attention.self.key"), linear(x, f"{name}.attention.self.value")
        if layer == layers - 1:  # from here on nothing depends on the other pieces
            x, number = node("Gather", x, "firsts", axis=1), node("Shape", "firsts")
        seen = linear(x, f"{name}.attention.self.query")
        seen = node("MultiHeadAttention", seen, keys, values, own=True, num_heads=heads)
        x = node("Add", x, linear(seen, f"{name}.attention.output.dense"))
        x = norm(x, f"{name}.attention.output.LayerNorm", number)
        inner = node("Gelu", linear(x, f"{name}.intermediate.dense"), own=True)
        x = norm(node("Add", x, linear(inner, f"{name}.output.dense")), f"{name}.output.LayerNorm", number)
    x = node("MatMul", x, constant("classifier.weight", weights["classifier.weight"].T / np.float32(temperature)))
    x = node("Add", x, constant("classifier.bias", weights["classifier.bias"] / np.float32(temperature)))
    english = node("Slice", node("Softmax", x, axis=-1), zero, one, last)
    node("Sub", constant("whole", np.ones(1, np.float32)), english, outputs=("foreign",))
    others = node("Softmax", node("Slice", x, one, end, last), axis=-1)
    node("TopK", others, several, outputs=("shares", "languages"))

    def value(name: str, kind: int, *shape: int | str):
        return helper.make_tensor_value_info(name, kind, shape)

    whole = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "fragment-tagger",
            [
                value("pieces", TensorProto.INT64, 1, "piece"),
                value("shapes", TensorProto.INT64, 1, "piece"),
                value("firsts", TensorProto.INT64, "word"),
            ],
            [
                value("foreign", TensorProto.FLOAT, 1, "word", 1),
                value("shares", TensorProto.FLOAT, 1, "word", min(4, labels - 1)),
                value("languages", TensorProto.INT64, 1, "word", min(4, labels - 1)),
            ],
            graph.tensors,
        ),
        opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid("com.microsoft", 1)],
        ir_version=9,
        producer_name="postedit",
    )
    onnx.checker.check_model(whole)
    onnx.save(whole, str(path))


def save(out: Path, model, tokenizer, settings: dict, torch) -> None:
    """Everything in one folder: what `transformers` loads (weights of 16 bits), and model.int8.onnx for postedit."""
    from safetensors.torch import save_file

    out.mkdir(parents=True, exist_ok=True)
    model.eval()
    model.half().float()  # so that both files are made of the same weights
    model.config.postedit = settings
    model.config.architectures = [type(model).__name__]
    config = model.config.to_dict()
    config["dtype"] = "float32"  # what is saved in 16 bits is to be computed with in 32
    config.pop("_name_or_path", None)
    (out / "config.json").write_text(json.dumps(config, indent=1, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")
    weights = {name: value.detach().half().contiguous() for name, value in model.state_dict().items()}
    save_file(weights, str(out / "model.safetensors"), metadata={"format": "pt"})
    # the vocabulary by number, so that the file does not depend on a hash order
    data = json.loads(tokenizer.to_str())
    data["model"]["vocab"] = dict(sorted(data["model"]["vocab"].items(), key=lambda item: item[1]))
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
    (out / "tokenizer.json").write_text(text, "utf-8")
    described = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": model.config.max_position_embeddings,
        "model_input_names": ["input_ids", "token_type_ids", "attention_mask"],
        "pad_token": pieces.PAD,
        "unk_token": pieces.UNKNOWN,
        "cls_token": pieces.FIRST,
        "sep_token": pieces.LAST,
    }
    (out / "tokenizer_config.json").write_text(json.dumps(described, indent=1) + "\n", "utf-8")
    export_onnx(model, out / "model.int8.onnx", settings["temperature"])
    sums = [f"{hashlib.sha256((out / name).read_bytes()).hexdigest()}  {name}\n" for name in FILES]
    (out / "SHA256SUMS").write_text("".join(sums))


# -- training ----------------------------------------------------------------------------------------------------


def inherited(teacher, layers: int) -> dict:
    """What a model of fewer layers begins with: everything of the teacher but the layers left out, the last kept."""
    deep = teacher.config.num_hidden_layers
    kept = [round((number + 1) * deep / layers) - 1 for number in range(layers)]
    weights = {}
    for name, value in teacher.state_dict().items():
        match = re.fullmatch(r"(electra\.encoder\.layer\.)(\d+)(\..*)", name)
        if match is None:
            weights[name] = value
        elif int(match[2]) in kept:
            weights[f"{match[1]}{kept.index(int(match[2]))}{match[3]}"] = value
    return weights


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of sentences.<code>.txt[.xz]")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=7500, help="batches of about 2,500 pieces (default: %(default)s)")
    parser.add_argument("--minutes", type=float, help="stop sooner where the steps would take longer: not reproducible")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--threads", type=int, default=1, help="of the training; the sentences are made by one process more"
    )
    parser.add_argument("--rate", type=float, help="highest learning rate (0.002, with a teacher 0.0012)")
    parser.add_argument(
        "--teacher", type=Path, help="folder of what this made before: make one of half its layers, that learns from it"
    )
    parser.add_argument("--cache", type=Path, help="file that keeps the word lists, which take minutes to read")
    parser.add_argument(
        "--new-vocabulary",
        action="store_true",
        help="make pieces of these sentences; without it those of tokenizer.json beside this file are used, because the "
        "library that makes them settles ties by chance",
    )
    parser.add_argument("--no-lists", action="store_true", help="without wordfreq and simplemma: sentences alone")
    parser.add_argument("--toy", action="store_true", help="a very small model, 30 steps")
    args = parser.parse_args(arguments)
    import torch
    from transformers import ElectraConfig, ElectraForTokenClassification
    from transformers.utils import logging

    logging.disable_progress_bar()
    size = SIZES["toy" if args.toy else "full"]
    layers = max(1, size["layers"] // 2) if args.teacher else size["layers"]
    rate = args.rate or (1.2e-3 if args.teacher else 2e-3)
    steps = min(args.steps, 30) if args.toy else args.steps
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    begun = time.time()

    def say(text: str) -> None:
        print(f"{(time.time() - begun) / 60:6.1f} min  {text}", flush=True)

    sources = Sources(args.data, args.cache, lists=not (args.toy or args.no_lists))
    mixer, tester = Mixer(sources), Mixer(sources, held_out=True)
    labels = ["O", *sources.langs]
    say(f"{sum(map(len, sources.sentences.values()))} sentences, {len(labels) - 1} languages beside English")
    published = HERE / "tokenizer.json"
    if args.new_vocabulary or not published.exists():
        tokenizer = train_tokenizer(sources, size["vocabulary"])
    else:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(published))
    vocabulary = tokenizer.get_vocab()
    say(f"{len(vocabulary)} pieces")
    encoder = Encoder(vocabulary, labels)
    rng = random.Random(args.seed + 1)
    testing = [encoder(*tester.example(rng), None) for _ in range(200 if args.toy else 3000)]

    config = ElectraConfig(
        vocab_size=len(vocabulary),
        embedding_size=size["embedding"],
        hidden_size=size["hidden"],
        num_hidden_layers=layers,
        num_attention_heads=size["heads"],
        intermediate_size=size["inner"],
        max_position_embeddings=size["positions"],
        type_vocab_size=pieces.SHAPES,
        hidden_dropout_prob=0.05,
        attention_probs_dropout_prob=0.0,
        classifier_dropout=0.05,
        id2label=dict(enumerate(labels)),
        label2id={label: number for number, label in enumerate(labels)},
        pad_token_id=vocabulary[pieces.PAD],
    )
    model = ElectraForTokenClassification(config)
    teacher = None
    if args.teacher:
        teacher = ElectraForTokenClassification.from_pretrained(args.teacher).float().eval()
        model.load_state_dict(inherited(teacher, layers))
    say(f"{sum(p.numel() for p in model.parameters())} weights")
    decayed = [p for p in model.parameters() if p.ndim > 1]
    others = [p for p in model.parameters() if p.ndim <= 1]
    optimizer = torch.optim.AdamW(
        [{"params": decayed, "weight_decay": 0.01}, {"params": others, "weight_decay": 0.0}],
        lr=rate,
        betas=(0.9, 0.98),
    )
    context = multiprocessing.get_context("fork")
    queue = context.Queue(maxsize=64)
    maker = context.Process(target=produce, args=(queue, mixer, encoder, args.seed, teacher), daemon=True)
    maker.start()
    warm = max(10, steps // 20)
    total, step = 0.0, 0
    try:
        model.train()
        for step in range(1, steps + 1):
            done = step / steps
            if args.minutes:
                done = max(done, (time.time() - begun) / 60 / args.minutes)
            if done > 1:
                break
            for group in optimizer.param_groups:
                group["lr"] = rate * min(step / warm, max(1 - done, 0.01))
            *batch, told = queue.get(timeout=600)
            ids, types, targets, mask = (torch.from_numpy(array).long() for array in batch)
            asked = targets != -100
            logits = model(input_ids=ids, token_type_ids=types, attention_mask=mask).logits[asked]
            loss = torch.nn.functional.cross_entropy(logits, targets[asked])
            if told is not None:
                taught = torch.nn.functional.kl_div(
                    logits.log_softmax(-1),
                    torch.from_numpy(told).log_softmax(-1),
                    log_target=True,
                    reduction="batchmean",
                )
                loss = GOLD * loss + (1 - GOLD) * taught
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            total += loss.item()
            if step % 100 == 0:
                say(f"step {step} loss {total / 100:.4f} waiting batches {queue.qsize()}")
                total = 0.0
            if step % 2500 == 0 and step < steps:
                say(f"held-out {measure(model, testing[:400], torch)[0]}")
    finally:
        maker.kill()
    figures, logit, gold = measure(model, testing, torch)
    say(f"held-out {figures}")
    settings = {
        "temperature": temperature(logit, gold), "held_out": figures, "steps": step, "seed": args.seed,
    }  # fmt: skip
    say(f"temperature {settings['temperature']}")
    save(args.out, model, tokenizer, settings, torch)
    say(f"written to {args.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
