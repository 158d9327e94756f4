# Makes Henry's package for Windows: target\packages\*.msi (needs the WiX Toolset). See package.sh.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')
$work = 'target\packaging'
$packages = 'target\packages'
$stamp = [datetime]::new(2026, 1, 1, 0, 0, 0, [DateTimeKind]::Utc)

function Check { if ($LASTEXITCODE -ne 0) { throw "The last program failed with $LASTEXITCODE." } }
# What stands behind # is for people.
function Words($file) {
  Get-Content $file -Encoding utf8 | ForEach-Object { ($_ -replace '#.*', '').Trim() } | Where-Object { $_ }
}

Remove-Item -Recurse -Force $work, $packages -ErrorAction Ignore
mvn -q -B -ntp -Ppackaging -DskipTests package; Check
$jdk = (Select-String -Path "$work\java.txt" -Pattern '^\s*java\.home = (.*)$').Matches[0].Groups[1].Value
$version = ([xml](Get-Content pom.xml)).project.version -replace '-.*', ''

& "$jdk\bin\jlink" --add-modules ((Words packaging\modules.txt) -join ',') --include-locales=en,zh `
  --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-6 --output "$work\runtime"; Check

New-Item -ItemType Directory -Force "$work\app", "$work\home" | Out-Null
Get-ChildItem target\henry\lib\*.jar | Where-Object { $_.Name -notmatch '^javafx-.*-[0-9.]+\.jar$' } | Copy-Item -Destination "$work\app"
Add-Type -AssemblyName System.IO.Compression.FileSystem
Get-ChildItem "$work\app\*.jar" | ForEach-Object {
  $jar = $_
  $zip = [IO.Compression.ZipFile]::OpenRead($jar.FullName)
  foreach ($entry in $zip.Entries) {
    if ($jar.Name -like 'javafx-graphics-*' -and $entry.FullName -match '^[^/]+\.dll$') {
      [IO.Compression.ZipFileExtensions]::ExtractToFile($entry, "$PWD\$work\app\$($entry.Name)", $true)
    } elseif ($entry.Name -match 'licen|notice' -and $entry.Name -notmatch '\.class$') {
      $text = "$($jar.BaseName)-$($entry.Name -replace '\.txt$', '').txt"
      [IO.Compression.ZipFileExtensions]::ExtractToFile($entry, "$PWD\$work\licences\$text", $true)
    }
  }
  $zip.Dispose()
}
Copy-Item LICENSE "$work\licences\LICENSE-Henry.txt"
Copy-Item packaging\licences\*.txt "$work\licences"

$main = (Get-ChildItem "$work\app\henry-*.jar").Name
$options = Words packaging\henry.options | ForEach-Object { '--java-options'; $_ }
& "$jdk\bin\jpackage" --type app-image --name Henry --app-version $version --vendor Henry --input "$work\app" `
  --main-jar $main --main-class org.henryjournal.Henry --runtime-image "$work\runtime" --icon packaging\icon\henry.ico `
  --app-content "$work\licences" --app-content "$work\henry-sbom.json" --add-launcher henry-cli=packaging\console.properties `
  @options --java-options '-XX:AOTCache=$APPDIR\henry.aot' --dest "$work\image"; Check

$app = "$PWD\$work\image\Henry\app"
Get-ChildItem -Recurse -File "$work\image" | ForEach-Object { $_.IsReadOnly = $false; $_.LastWriteTimeUtc = $stamp }
$path = (Select-String -Path "$app\Henry.cfg" -Pattern '^app\.classpath=\$APPDIR[\\/](.*)$' |
  ForEach-Object { "$app\$($_.Matches[0].Groups[1].Value)" }) -join ';'
$env:APPDATA = "$PWD\$work\home"
$env:LOCALAPPDATA = "$PWD\$work\home"
New-Item -ItemType Directory -Force "$work\home" | Out-Null
& "$work\runtime\bin\java" (Words packaging\henry.options) "-Duser.home=$PWD\$work\home" '-Dglass.platform=Headless' '-Dprism.order=sw' `
  -XX:AOTMode=record -XX:-AOTRecordTraining "-XX:AOTConfiguration=$work\henry.aotconf" -cp $path org.henryjournal.Rehearsal demo; Check
& "$work\runtime\bin\java" (Words packaging\henry.options) -XX:AOTMode=create "-XX:AOTConfiguration=$work\henry.aotconf" `
  "-XX:AOTCache=$app\henry.aot" -cp $path | Out-Null; Check
if (-not (Test-Path "$app\henry.aot")) { throw "There is no cache: $app\henry.aot" }

& "$jdk\bin\jpackage" --type msi --app-image "$work\image\Henry" --name Henry --app-version $version --vendor Henry `
  --description 'A sales journal for one rep' --license-file LICENSE --file-associations packaging\journal.properties `
  --win-menu --win-menu-group Henry --win-shortcut-prompt --win-per-user-install --win-dir-chooser `
  --win-upgrade-uuid 7c1f3f0e-6a1b-4f0e-9d0c-5a4a3c1f8e52 --dest $packages; Check
Get-ChildItem $packages | ForEach-Object {
  "$((Get-FileHash -Algorithm SHA256 $_.FullName).Hash.ToLower())  $($_.Name)`n" |
    Set-Content -NoNewline -Encoding ascii "$($_.FullName).sha256"
}
Get-ChildItem $packages
