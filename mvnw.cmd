@echo off
rem Does what mvnw does, with what Windows 10 and newer bring: curl, tar and certutil.
setlocal
for /f "usebackq eol=# tokens=1,2 delims==" %%a in ("%~dp0.mvn\maven.properties") do set "%%a=%%b"
if not defined MAVEN_DIST set "MAVEN_DIST=https://archive.apache.org/dist"
set "home=%USERPROFILE%\.m2\apache-maven-%version%"
set "url=%MAVEN_DIST%/maven/maven-3/%version%/binaries/apache-maven-%version%-bin.tar.gz"
set "draft=%home%.%RANDOM%%RANDOM%"

rem 3.8.7 as 30807, so that versions can be compared.
set "have=0"
for /f "tokens=1-3 delims=." %%a in ("%oldest%") do set /a need=%%a*10000+%%b*100+%%c
for /f "tokens=3" %%v in ('mvn -B -v 2^>nul ^| findstr /c:"Apache Maven"') do (
  for /f "tokens=1-3 delims=.-" %%a in ("%%v") do set /a have=%%a*10000+%%b*100+%%c
)
if %have% lss %need% goto ours
mvn %*
exit /b

:ours
if exist "%home%\bin\mvn.cmd" goto fetched

echo mvnw: Fetching Maven %version% from %url% 1>&2
mkdir "%draft%" || exit /b 1
"%SystemRoot%\System32\curl.exe" -fsSL -o "%draft%\maven.tar.gz" "%url%"
if errorlevel 1 (
  set "why=Maven could not be fetched. Install Maven %oldest% or newer, or try again with access to the network."
  goto fail
)
certutil -hashfile "%draft%\maven.tar.gz" SHA512 | findstr /i /x "%sha512%" >nul
if errorlevel 1 (
  set "why=What came from %url% is not Maven %version%: its SHA-512 differs from the one in .mvn\maven.properties."
  goto fail
)
"%SystemRoot%\System32\tar.exe" -xzf "%draft%\maven.tar.gz" -C "%draft%" || exit /b 1
rem Only a whole Maven gets the name that is looked for; if another mvnw was faster, its copy stays.
if not exist "%home%" move "%draft%\apache-maven-%version%" "%home%" >nul
rmdir /s /q "%draft%"

:fetched
"%home%\bin\mvn.cmd" %*
exit /b

:fail
echo mvnw: %why% 1>&2
rmdir /s /q "%draft%"
exit /b 1
