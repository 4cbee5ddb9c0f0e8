/** A factory to simulate and its scenarios as a file that people read, write and keep under version control. */
@NullMarked
package org.gemba.connect.factoryfile;

import org.jspecify.annotations.NullMarked;
