"""`postedit` whose server does as some texts say: HANG, DIE, MEMORY, SLOW (a second); everything else is cleaned."""

import json
import os
import sys
import time

from postedit.cli import main
from postedit.server import work


class ToyProcess(work.Process):
    def __call__(self, task):
        text = json.loads(task.line).get("text") if task.problem is None else None
        if text == "HANG":
            while True:
                pass
        if text == "DIE":
            os._exit(9)
        if text == "MEMORY":
            text = "x" * (8 << 30)
        if text == "SLOW":
            time.sleep(1)
        return super().__call__(task)


if __name__ == "__main__":
    from toy_serve import ToyProcess  # under its own name, by which the processes find it

    work.Process = ToyProcess
    sys.exit(main())
