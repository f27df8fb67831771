"""Documents that try to run something, to break out of where they stand, or to move what is around them."""

from postedit.core.document import Result, apply_edits, digest
from postedit.core.edit import Edit, Finding, Step

ATTACKS = (
    "<script>window.ran = 1</script>",
    "</script><script>window.ran = 1</script>",
    "</SCRIPT ><ScRiPt>window.ran = 1</sCrIpT>",
    "<!--<script>window.ran = 1</script>-->",
    "<!-- <script> <!--",
    "--></script><img src=x onerror='window.ran = 1'>",
    "<img src=x onerror=window.ran=1>",
    "<svg onload=window.ran=1>",
    "<svg><script>window.ran=1</script></svg>",
    "<math><mi//xlink:href='javascript:window.ran=1'>x",
    "<body onload=window.ran=1>",
    "<details open ontoggle=window.ran=1>",
    "<iframe srcdoc='<script>parent.ran=1</script>'></iframe>",
    "<iframe src='javascript:parent.ran=1'></iframe>",
    "<object data='data:text/html,<script>window.ran=1</script>'></object>",
    "<embed src='data:text/html,<script>window.ran=1</script>'>",
    "<a href='javascript:window.ran=1'>click</a>",
    "<form action='javascript:window.ran=1'><button>x</button></form>",
    "<input autofocus onfocus=window.ran=1>",
    "<video><source onerror=window.ran=1></video>",
    "<base href='https://attacker.invalid/'>",
    "<meta http-equiv=refresh content='0;url=https://attacker.invalid/'>",
    "<link rel=stylesheet href='https://attacker.invalid/x.css'>",
    "<style>@import 'https://attacker.invalid/x.css'; body { display: none }</style>",
    "</style><script>window.ran = 1</script>",
    "</title><script>window.ran = 1</script>",
    "</textarea><script>window.ran = 1</script>",
    "<noscript><p title='</noscript><img src=x onerror=window.ran=1>'>",
    "<template><script>window.ran=1</script></template>",
    "'\"><script>window.ran=1</script>",
    "' onmouseover='window.ran=1' x='",
    '" autofocus onfocus="window.ran=1" x="',
    "javascript:window.ran=1",
    "JaVaScRiPt:window.ran=1//",
    "data:text/html;base64,PHNjcmlwdD53aW5kb3cucmFuPTE8L3NjcmlwdD4=",
    "{{ 7 * 7 }} {% raw %} {{ config }}",
    "${window.ran = 1} `${window.ran = 1}`",
    "\\u003cscript>window.ran=1\\u003c/script>",
    '"]; window.ran = 1; //',
    "*/ window.ran = 1; /*",
    "\u2028window.ran = 1\u2029",
    "\u202e)1=nar.wodniw(\u202c \u2066\u2067\u2069",
    "\u200b\u200d\ufeff\u00ad",
    "\x00\x1b[31m\x07\x7f\x85",
    "\udc80\udcff lone surrogates \ud800",
    "\U000e0041\U000e007f tags",
    "__proto__ constructor toString",
    "<\u0130mg src=x onerror=window.ran=1>",
    "&lt;script&gt;window.ran=1&lt;/script&gt;",
    "]]><script>window.ran=1</script>",
    "\U0001f600" * 40 + " emoji \U0001f468\u200d\U0001f469\u200d\U0001f467",
)


def attacked(attack: str) -> Result:
    """A result every text of which is the attack."""
    original = f"One {attack} two {attack} end."
    start = original.index(attack)
    second = original.rindex(attack)
    after = f"{attack}!"
    step = Step("spelling", attack, "spelling", "safe", attack, after, 0, 0.5, attack, attack)
    other = Step("names", "NAM801", "name", "safe", after, after, 0, 0.9, attack, None)
    edit = Edit(
        attack, start, start + len(attack), attack, after, start, start + len(after),
        attack, attack, attack, "safe", 0.5, attack, attack, attack, (step, other),
    )  # fmt: skip
    text = apply_edits(original, [edit])
    place = text.rindex(attack)
    finding = Finding(
        f"f{attack}", second, second + len(attack), place, place + len(attack), attack, (attack, "x"),
        attack, attack, attack, attack, 0.4, attack,
    )  # fmt: skip
    signature = {"sha256": {"before": digest(original), "after": digest(text)}}
    return Result(text, (edit,), (finding,), signature)
