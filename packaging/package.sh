#!/bin/sh
# Makes Henry's packages for the system it runs on: target/packages/*.deb and *.rpm, or *.dmg.
# With --image it stops after the folder target/packaging/image. package.ps1 does the same on Windows;
# what is in a package is said in modules.txt, henry.options and journal.properties for all of them.
set -eu
cd "$(dirname "$0")/.."
work=target/packaging
packages=target/packages
stamp=2026-01-01T00:00:00Z

rm -rf "$work" "$packages"
mvn -q -B -ntp -Ppackaging -DskipTests package
jdk=$(sed -n 's/^ *java\.home = //p' "$work/java.txt")
version=$(sed -n 's|^  <version>\([0-9.]*\).*</version>|\1|p' pom.xml | head -1)

# What stands behind # is for people.
words() {
  sed 's/#.*//' "$1" | tr -s ' \n' '\n' | sed '/^$/d'
}

case $(uname -s) in
  Darwin) system=mac ;;
  *) system=linux ;;
esac

"$jdk/bin/jlink" \
  --add-modules "$(words packaging/modules.txt | paste -s -d , -)" \
  --include-locales=en,zh \
  --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-0 \
  --output "$work/runtime"

# A sixth of libjvm.so is names for debuggers.
[ $system = mac ] || strip --strip-unneeded "$work"/runtime/lib/*.so "$work"/runtime/lib/server/*.so

# JavaFX looks for its native libraries beside its jars first; there they need not be unpacked at a start.
# The jars without a platform's name are empty.
mkdir -p "$work/app"
for jar in target/henry/lib/*.jar; do
  case $jar in
    */javafx-*-[0-9.]*[0-9].jar) continue ;;
  esac
  cp "$jar" "$work/app"
done
for jar in "$work"/app/javafx-graphics-*.jar; do
  (cd "$work/app" && "$jdk/bin/jar" xf "../../../$jar" && rm -rf META-INF com javafx module-info.class)
done
rm -f "$work/app/javafx-swt.jar"
find "$work/app" -type d -mindepth 1 -exec rm -rf {} +
find "$work/app" -type f ! -name '*.jar' ! -name '*.so' ! -name '*.dylib' -exec rm -f {} +
cp LICENSE "$work/licences/LICENSE-Henry.txt"
cp packaging/licences/*.txt "$work/licences"
for jar in "$work"/app/*.jar; do
  name=$(basename "$jar" .jar)
  mkdir -p "$work/texts" && rm -rf "$work/texts/"*
  (cd "$work/texts" && "$jdk/bin/jar" xf "../../../$jar" META-INF biweekly ezvcard org/controlsfx/dialog LICENSES)
  (cd "$work/texts" && find . -type f \( -iname '*licen*' -o -iname '*notice*' \)) | while read -r text; do
    cp "$work/texts/$text" "$work/licences/$name-$(basename "$text" | sed 's/\.txt$//').txt"
  done
done
rm -rf "$work/texts"

mkdir -p "$work/resources"
java_options=$(words packaging/henry.options | sed 's/.*/--java-options &/' | tr '\n' ' ')
set -f
# shellcheck disable=SC2086
"$jdk/bin/jpackage" --type app-image --name henry --app-version "$version" --vendor Henry \
  --input "$work/app" --main-jar "$(cd "$work/app" && set +f && ls henry-*.jar)" --main-class org.henryjournal.Henry \
  --runtime-image "$work/runtime" --icon "packaging/icon/henry.$([ $system = mac ] && echo icns || echo png)" \
  --app-content "$work/licences" --app-content "$work/henry-sbom.json" \
  $java_options --java-options '-XX:AOTCache=$APPDIR/henry.aot' \
  --dest "$work/image"
set +f
if [ $system = mac ]; then
  app=$work/image/henry.app/Contents/app
  runtime=$work/image/henry.app/Contents/runtime/Contents/Home
else
  app=$work/image/henry/lib/app
  runtime=$work/image/henry/lib/runtime
fi
jars=$(sed -n 's|^app\.classpath=\$APPDIR/||p' "$app/henry.cfg")
if [ $system = linux ]; then
  launcher=$work/image/henry/bin/henry
  # shellcheck disable=SC2016
  path=$(echo "$jars" | sed 's|^|$lib/app/|' | paste -s -d : -)
  sed -e "s|@options@|$(words packaging/henry.options | paste -s -d ' ' -)|" -e "s|@path@|$path|" \
    packaging/linux/henry.sh > "$launcher"
  rm "$app/henry.cfg" "$work/image/henry/lib/libapplauncher.so"
fi

# The cache knows the jars and the Java by their times, which must not be those of this build.
find "$work/image" -exec touch -h -d "$stamp" {} + 2>/dev/null ||
  find "$work/image" -exec touch -h -t 202601010000 {} +

# In the order of the launcher's class path, with its options: else the cache would not fit.
path=$(echo "$jars" | sed "s|^|$PWD/$app/|" | paste -s -d : -)
home=$PWD/$work/home
mkdir -p "$home"
[ -x "$runtime/bin/java" ] && java=$runtime/bin/java || java=$work/runtime/bin/java
# shellcheck disable=SC2046
env -u DISPLAY -u WAYLAND_DISPLAY HOME="$home" XDG_DATA_HOME="$home" XDG_CACHE_HOME="$home" XDG_CONFIG_HOME="$home" \
  "$java" $(words packaging/henry.options) -Duser.home="$home" \
  -Dglass.platform=Headless -Dprism.order=sw \
  -XX:AOTMode=record -XX:-AOTRecordTraining -XX:AOTConfiguration="$work/henry.aotconf" \
  -cp "$path" org.henryjournal.Rehearsal demo
# shellcheck disable=SC2046
"$java" $(words packaging/henry.options) -XX:AOTMode=create -XX:AOTConfiguration="$work/henry.aotconf" \
  -XX:AOTCache="$PWD/$app/henry.aot" -cp "$path" > "$work/cache.log" 2>&1
[ -s "$app/henry.aot" ] || { echo "There is no cache: $app/henry.aot" >&2; exit 1; }
touch -h -d "$stamp" "$app/henry.aot" 2>/dev/null || touch -h -t 202601010000 "$app/henry.aot"
[ "${1:-}" != --image ] || exit 0

mkdir -p "$packages"
pack() {
  "$jdk/bin/jpackage" --app-image "$image" --name henry --app-version "$version" --vendor Henry \
    --description "A sales journal for one rep" --license-file LICENSE --copyright "Henry, Apache License 2.0" \
    --resource-dir packaging/"$system" \
    --dest "$packages" "$@"
}
if [ $system = mac ]; then
  image=$work/image/henry.app
  pack --type dmg --file-associations packaging/journal.properties
else
  image=$work/image/henry
  # The packages put them where desktops look, when they are installed.
  cp packaging/linux/henry.desktop packaging/linux/henry-MimeInfo.xml "$image/lib"
  SOURCE_DATE_EPOCH=1767225600
  export SOURCE_DATE_EPOCH
  if command -v dpkg-deb >/dev/null; then
    export DPKG_DEB_COMPRESSOR_TYPE=xz DPKG_DEB_COMPRESSOR_LEVEL=9
    pack --type deb --linux-app-category misc
  fi
  if command -v rpmbuild >/dev/null; then
    pack --type rpm --linux-rpm-license-type Apache-2.0
  fi
fi
cd "$packages"
for package in *; do
  if [ $system = mac ]; then shasum -a 256 "$package"; else sha256sum "$package"; fi > "$package.sha256"
done
ls -l
