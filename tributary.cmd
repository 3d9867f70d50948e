@echo off
rem Starts Tributary. In a source tree it builds once when needed; in an unpacked tributary.zip it just runs.
setlocal
set "home=%~dp0"
if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java.exe") else (set "java=java")
set "lib=%home%lib"
if exist "%home%pom.xml" (
  set "lib=%home%workbench\target\dist\lib"
  if not exist "%home%workbench\target\dist\.built" (
    echo tributary: building once, this takes a minute or two ... 1>&2
    pushd "%home%"
    call mvn -q -B -DskipTests -Dspotless.check.skip -Dcheckstyle.skip -Dassembly.skipAssembly package 1>&2
    if errorlevel 1 (popd & exit /b 1)
    type nul > "%home%workbench\target\dist\.built"
    popd
  )
)
set "native="
"%java%" --enable-native-access=ALL-UNNAMED -version >nul 2>&1 && set "native=--enable-native-access=ALL-UNNAMED"
"%java%" %native% -XX:+UseParallelGC -Dfile.encoding=UTF-8 "-Dtributary.home=%home%." %TRIBUTARY_JAVA_OPTIONS% -cp "%lib%\*" io.tributary.workbench.cli.Tributary %*
exit /b %errorlevel%
