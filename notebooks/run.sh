#!/bin/sh
# Executes all notebooks from a clean state and keeps their pages in notebooks/out. Ends with 1 where a cell fails.
# TRIBUTARY may name another launcher than ../tributary. Needs Jupyter: apt-get install jupyter-nbconvert python3-nbclient jupyter-client python3-ipykernel
set -eu
cd "$(dirname "$0")"
"${TRIBUTARY:-../tributary}" --version >/dev/null
for notebook in *.ipynb; do
  echo "== $notebook"
  jupyter nbconvert --to html --execute --ExecutePreprocessor.timeout=900 --output-dir out "$notebook"
done
