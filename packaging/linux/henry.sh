#!/bin/sh
# Starts Henry on the Java that lies beside it. package.sh puts this in the place of jpackage's launcher, which
# asks rpm and dpkg at each start whose file it is: a fifth of a second here, more where more is installed.
self=$(readlink -f "$0") || exit 1
lib=${self%/bin/*}/lib
unset JDK_JAVA_OPTIONS
exec "$lib/runtime/bin/java" \
  @options@ \
  -XX:SharedArchiveFile="$lib/app/henry.jsa" \
  -cp "@path@" \
  org.henryjournal.Henry "$@"
