@echo off
rem Starts Henry from the folder it lies in: the jars are in ..\lib, a JDK 25 or newer is looked for.
rem HENRY_JAVA names a java.exe or the home of a JDK, and is then the only one tried.
setlocal EnableExtensions DisableDelayedExpansion
set "needed=25"
set "java="
set "lib=%~dp0..\lib"
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul

if defined HENRY_JAVA (
  if exist "%HENRY_JAVA%\bin\java.exe" (call :try "%HENRY_JAVA%\bin\java.exe") else (call :try "%HENRY_JAVA%")
  if not defined java goto :wrong
)
if not defined java if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined java for /f "delims=" %%j in ('where java.exe 2^>nul') do call :try "%%j"
if not defined java for %%r in ("HKLM\SOFTWARE\Eclipse Adoptium\JDK" "HKLM\SOFTWARE\JavaSoft\JDK" "HKCU\SOFTWARE\Eclipse Adoptium\JDK" "HKLM\SOFTWARE\Microsoft\JDK") do call :registry %%r
if not defined java for %%v in ("%ProgramFiles%" "%ProgramW6432%" "%LOCALAPPDATA%\Programs") do for %%n in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "BellSoft" "Amazon Corretto") do for /d %%d in ("%%~v\%%~n\*") do call :try "%%~d\bin\java.exe"
if not defined java for /d %%d in ("%USERPROFILE%\.jdks\*") do call :try "%%~d\bin\java.exe"
if not defined java goto :none
if not exist "%lib%\" goto :broken

"%java%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -cp "%lib%\*" org.henryjournal.Henry %*
set "code=%ERRORLEVEL%"
goto :end

:none
>&2 echo Henry needs Java %needed% or newer, and none was found. Get it from https://adoptium.net, or set JAVA_HOME to where it is.
>&2 echo Henry 需要 Java %needed% 或更新版本,但没有找到。请从 https://adoptium.net 下载安装,或把 JAVA_HOME 设为它所在的位置。
set "code=1"
goto :end

:wrong
>&2 echo Henry needs Java %needed% or newer, and HENRY_JAVA is not that. Mend or unset it.
>&2 echo Henry 需要 Java %needed% 或更新版本,而 HENRY_JAVA 不是。请改正或取消这个变量。
set "code=1"
goto :end

:broken
>&2 echo Henry's folder is not complete: "%lib%" is missing. Install Henry again.
>&2 echo Henry 的文件夹不完整:缺少 "%lib%"。请重新安装。
set "code=1"
goto :end

:end
if defined page chcp %page% >nul
endlocal & exit /b %code%

rem Takes the java.exe %1 if it is new enough, by the release file of its JDK, else by asking it.
:try
if defined java exit /b 0
if not exist "%~1" exit /b 1
set "found="
if exist "%~dp1..\release" for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_VERSION=" "%~dp1..\release"`) do set "found=%%~v"
if not defined found for /f "tokens=3" %%v in ('""%~1" -version 2>&1" ^| findstr /i "version"') do if not defined found set "found=%%~v"
if not defined found exit /b 1
for /f "delims=.-+" %%m in ("%found%") do set "found=%%m"
set /a number=%found% 2>nul
if %number% GEQ %needed% set "java=%~1"
exit /b 0

rem Tries every JDK that the registry key %1 tells of.
:registry
for /f "tokens=2,*" %%a in ('reg query "%~1" /s /v Path 2^>nul ^| findstr /i "REG_SZ"') do call :try "%%~bbin\java.exe"
for /f "tokens=2,*" %%a in ('reg query "%~1" /s /v JavaHome 2^>nul ^| findstr /i "REG_SZ"') do call :try "%%~b\bin\java.exe"
exit /b 0
