#!/bin/sh
# Makes the MP3 files of this folder from nothing: tones, sweeps and noise by sox, frames by lame.
# The files are committed; run this only to change them. Needs sox and lame.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

# $1 name, $2 rate, $3 channels, $4 seconds, $5 base frequency; the rest goes to lame.
make() {
    name=$1 rate=$2 channels=$3 seconds=$4 hz=$5
    shift 5
    sox -R -n -r "$rate" -c "$channels" "$work/tones.wav" synth "$seconds" \
        pluck "$hz" pluck "$((hz * 5 / 4))" gain -6 tremolo 4 60
    sox -R -n -r "$rate" -c "$channels" "$work/noise.wav" synth "$seconds" \
        pinknoise gain -10 tremolo 2.5 100
    sox -R -m "$work/tones.wav" "$work/noise.wav" "$work/mix.wav" gain -n -4
    lame --quiet "$@" "$work/mix.wav" "$name.mp3"
}

make bells 44100 2 2 440 -b 128 -t
make strings 44100 2 2 330 -b 128 -t
make voice 48000 1 1.5 220 -b 64 -t
make half 22050 2 1.5 300 -b 48 -t
make eighth 8000 1 1.5 200 -b 16 -t
make checked 44100 2 1 500 -b 96 -p --resample 32 -t
make varied 44100 2 1.5 392 -V 4 -t
make free 44100 2 1 262 --freeformat -b 150 -t
