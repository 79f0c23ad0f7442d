"""What `import timeline` costs on top of `import attrs`: medians of fresh interpreters.

    python benchmarks/import_time.py [--runs 21]

The promise is at most 30 ms, with neither dateparser nor hijridate imported.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

TIMED = "import time; a = time.perf_counter(); {}; print(time.perf_counter() - a)"
HEAVY = "import sys, timeline; print(*sorted({'dateparser', 'hijridate', 'regex'} & set(sys.modules)))"

CASES = {
    "import attrs": "import attrs",
    "import timeline": "import attrs, timeline",
    "... and the first find": "import attrs, timeline; timeline.find('أمس')",
    "... and the first extract": "import attrs, timeline; timeline.extract('وصل الوفد أمس.')",
}


def run(code: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=21)
    runs = parser.parse_args().runs
    base = 0.0
    for name, code in CASES.items():
        run(TIMED.format(code))  # the first one may have to write bytecode
        milliseconds = statistics.median(float(run(TIMED.format(code))) for _ in range(runs)) * 1000
        base = base or milliseconds
        print(f"{name:<28}{milliseconds:8.1f} ms   {milliseconds - base:+8.1f} ms over attrs")
    print("of dateparser, hijridate and regex, `import timeline` imports:", run(HEAVY) or "none")


if __name__ == "__main__":
    main()
