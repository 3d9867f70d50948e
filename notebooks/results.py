"""Runs Tributary and reads what it wrote; the notebooks' only way to the model."""

import csv
import json
import math
import os
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent


def tributary(*arguments):
    """The JSON answer of a command, run in the project's root."""
    command = [os.environ.get("TRIBUTARY", str(ROOT / "tributary")), *arguments, "--json", "--quiet"]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"exit code {done.returncode}: {done.stderr}")
    return json.loads(done.stdout)


def run(*arguments):
    """The answer of a command, and the folder with its tables."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="tributary-notebook-"))
    return tributary(*arguments, "--out", str(folder)), folder


def rows(file):
    """The rows of a CSV table."""
    with open(file, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def interval(values):
    """Low, mean and high: a 95 % interval by the normal law, for 30 values or more."""
    n = len(values)
    mean = sum(values) / n
    half = 1.96 * math.sqrt(sum((v - mean) ** 2 for v in values) / (n - 1) / n)
    return mean - half, mean, mean + half
