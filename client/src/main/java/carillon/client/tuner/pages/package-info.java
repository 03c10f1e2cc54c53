/**
 * What the tuner keeps of one server's programme list: its pages and rows, and the datagrams they
 * came in. May depend on {@code protocol}.
 */
@NullMarked
package carillon.client.tuner.pages;

import org.jspecify.annotations.NullMarked;
