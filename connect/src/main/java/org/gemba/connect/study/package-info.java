/** The study of a log: its figures, what a teacher would see in them, the map, as JSON, text and a page to print. */
@NullMarked
package org.gemba.connect.study;

import org.jspecify.annotations.NullMarked;
