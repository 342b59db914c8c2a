@echo off
rem Starts Lumina Studio from a checkout; builds it first where sources are newer than the last build.
setlocal EnableExtensions EnableDelayedExpansion
set "here=%~dp0"
set "here=%here:~0,-1%"
rem Started through a link: the checkout is where the link leads.
if not exist "%here%\pom.xml" (
  set "link=%~f0"
  for /f "usebackq delims=" %%t in (`powershell -NoProfile -Command "$t=@((Get-Item -LiteralPath $env:link).Target)[0]; if ($t) { Split-Path -Parent ([IO.Path]::GetFullPath([IO.Path]::Combine((Split-Path -Parent $env:link), $t))) }"`) do set "here=%%t"
)
if not exist "%here%\pom.xml" (
  echo lumina: this is not in the studio's folder. Start lumina.cmd where it lies, or through a link to it. 1>&2
  exit /b 2
)
if not "%here:;=%"=="%here%" (
  echo lumina: the studio's folder has a semicolon in its name, which separates folders for Java. Move it to a folder without one. 1>&2
  exit /b 2
)
set "jdk="
call :consider "%JAVA25_HOME%"
call :consider "%JAVA_HOME%"
for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks" "%USERPROFILE%\.sdkman\candidates\java") do (
  if exist "%%~r" for /d %%d in ("%%~r\*") do call :consider "%%~d"
)
if not defined jdk (
  echo lumina: no JDK 25 or later found. Install one, for instance Eclipse Temurin 25 from https://adoptium.net, or set JAVA25_HOME to its folder. 1>&2
  exit /b 2
)
set "built=%here%\app\target\built"
call :stale
if errorlevel 1 (
  where mvn >nul 2>nul
  if errorlevel 1 (
    echo lumina: Maven is missing. Install Maven 3.8 or later from https://maven.apache.org 1>&2
    exit /b 2
  )
  echo lumina: building, the first time takes a few minutes ... 1>&2
  pushd "%here%"
  set "JAVA_HOME=%jdk%"
  set "JAVA25_HOME=%jdk%"
  set "PATH=%jdk%\bin;!PATH!"
  call mvn -q -B -ntp -DskipTests package 1>&2
  if errorlevel 1 (
    popd
    echo lumina: the build failed; the lines above say why. 1>&2
    exit /b 2
  )
  popd
  echo built>"%built%"
)
set "classpath=%here%\app\target\classes;%here%\app\target\libs\*;%here%\assets\starter-model\target\classes"
if not "%~1"=="" (
  "%jdk%\bin\java" --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -Dai.djl.offline=true "-Dlumina.assets=%here%\assets" -cp "%classpath%" studio.lumina.app.Main %*
  exit /b !errorlevel!
)
for /f "tokens=3 delims=<>" %%f in ('findstr "<fx.flags>" "%here%\pom.xml"') do set "flags=%%f"
"%jdk%\bin\java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --module-path "%here%\app\target\mods" %flags% -Dai.djl.offline=true "-Dlumina.assets=%here%\assets" -cp "%classpath%" studio.lumina.app.Main
exit /b %errorlevel%

:consider
if defined jdk exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  for /f "tokens=1 delims=." %%m in ("%%~v") do if %%m GEQ 25 set "jdk=%~1"
)
exit /b 0

:stale
if not exist "%built%" exit /b 1
if not exist "%here%\app\target\libs" exit /b 1
powershell -NoProfile -Command "$b=(Get-Item -LiteralPath $env:built).LastWriteTime; $n=Get-ChildItem -Recurse -File -ErrorAction SilentlyContinue -LiteralPath ($env:here+'\pom.xml'),($env:here+'\app\pom.xml'),($env:here+'\app\src\main'),($env:here+'\inference-core\pom.xml'),($env:here+'\inference-core\src\main'),($env:here+'\assets') | Where-Object { $_.LastWriteTime -gt $b } | Select-Object -First 1; if ($n) { exit 1 } else { exit 0 }"
exit /b %errorlevel%
