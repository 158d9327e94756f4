#!/bin/sh
# Starts Henry on the Java that lies beside it. package.sh puts this in the place of jpackage's launcher, which
# asks rpm and dpkg at each start whose file it is: a fifth of a second here, more where more is installed.
self=$(readlink -f "$0") || exit 1
lib=${self%/bin/*}/lib
# What the machine says to other programs' Java does not fit this one's cache.
unset JDK_JAVA_OPTIONS JAVA_TOOL_OPTIONS _JAVA_OPTIONS
# Where there is no graphics card, the toolkit draws with less memory itself than through an emulated one.
drawing=
[ -e /dev/dri ] || [ -e /dev/nvidiactl ] || [ -e /dev/dxg ] || drawing=-Dprism.order=sw
exec "$lib/runtime/bin/java" \
  @options@ \
  -XX:AOTCache="$lib/app/henry.aot" $drawing \
  -cp "@path@" \
  org.henryjournal.Henry "$@"
