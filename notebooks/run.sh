#!/bin/sh
# Executes all notebooks from a clean state and keeps their pages in notebooks/out; with names as arguments, those alone. Ends with
# 1 where a cell fails. Builds Tributary and the Java kernel where they are missing. JAVA_HOME names another JDK.
# Needs Maven and Jupyter: apt-get install jupyter-nbconvert python3-nbclient jupyter-client python3-ipykernel
set -eu
cd "$(dirname "$0")"
if [ -n "${JAVA_HOME:-}" ]; then java=$JAVA_HOME/bin/java; else java=java; fi
../tributary --version >/dev/null

kernel=kernel/target/lib
mark=kernel/target/.built
if [ ! -f "$mark" ] || [ -n "$(find kernel/pom.xml kernel/src ../pom.xml -newer "$mark" -print | head -n 1)" ]; then
  mvn -q -B -f kernel/pom.xml -Dspotless.check.skip -Dcheckstyle.skip package >&2
  : >"$mark"
fi
home=$(CDPATH='' cd -- .. && pwd)
spec=out/share/jupyter/kernels/tributary-java
mkdir -p "$spec"
cat >"$spec/kernel.json" <<END
{
  "argv": ["$java", "-Xmx1g", "-XX:+UseParallelGC", "-XX:+IgnoreUnrecognizedVMOptions", "--enable-native-access=ALL-UNNAMED",
    "-Dtributary.home=$home", "-cp", "$home/workbench/target/dist/lib/*:$home/notebooks/$kernel/*:$home/notebooks/kernel/target/classes",
    "io.tributary.notebook.JavaKernel", "{connection_file}"],
  "display_name": "Java (Tributary)",
  "language": "java"
}
END
JUPYTER_PATH=$home/notebooks/out/share/jupyter${JUPYTER_PATH:+:$JUPYTER_PATH}
export JUPYTER_PATH

[ $# -gt 0 ] || set -- *.ipynb
for notebook; do
  echo "== $notebook"
  jupyter nbconvert --to html --execute --ExecutePreprocessor.timeout=900 --output-dir out "$notebook"
done
