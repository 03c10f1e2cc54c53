/**
 * What a folder says about its channel: {@code channel.yaml} and {@code desc.txt}. Depends on media
 * files, editions and YAML.
 */
@NullMarked
package carillon.library.config;

import org.jspecify.annotations.NullMarked;
