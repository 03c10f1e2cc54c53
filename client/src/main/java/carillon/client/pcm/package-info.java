/**
 * What is done to decoded sound: conversion of its sampling rate, fine changes of speed, volume and
 * metering. Depends on nothing of ours.
 */
@NullMarked
package carillon.client.pcm;

import org.jspecify.annotations.NullMarked;
