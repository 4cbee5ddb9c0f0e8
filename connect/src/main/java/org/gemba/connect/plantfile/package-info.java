/** A plant's definition as a file that people read, write and keep under version control. */
@NullMarked
package org.gemba.connect.plantfile;

import org.jspecify.annotations.NullMarked;
