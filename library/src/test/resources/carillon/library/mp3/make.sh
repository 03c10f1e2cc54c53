#!/bin/sh
# Makes the MP3 files beside it out of synthesised tones: sox 14.4.2, lame 3.100.
# The frames in each were counted with mpg123 1.31.2, ffprobe 5.1 (not free format) and by length;
# carriers by decoding: blanked as they are sent, mpg123, ffmpeg and JLayer give the same samples as
# from the whole file, from 1,088 samples behind the last carrier on.
set -eu
cd "$(dirname "$0")"
tones=$(mktemp --suffix .wav)
trap 'rm -f "$tones" "$tones.mp3"' EXIT

tone() { # rate channels
    sox -R -n -r "$1" -c "$2" -b 16 "$tones" synth 1.5 pluck E3 pluck A3 tremolo 4 vol 0.7
}

tone 44100 2
lame --quiet -V 5 --tt 'Über den Wolken' --ta 'Žofie' --id3v2-utf16 --add-id3v2 "$tones" vbr.mp3
lame --quiet -b 64 -p "$tones" checksums.mp3
lame --quiet -b 64 --resample 44.1 -t "$tones" "$tones.mp3"
tail -c +5000 "$tones.mp3" > cut.mp3
tone 32000 2
lame --quiet --freeformat -b 90 -t "$tones" free.mp3
tone 24000 1
lame --quiet -V 7 -t "$tones" mpeg2.mp3
tone 8000 1
lame --quiet -b 16 -t "$tones" "$tones.mp3"
tail -c +1200 "$tones.mp3" > mpeg25-cut.mp3
