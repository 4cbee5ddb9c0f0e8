/** Factory files: what is read, what is refused, and that what is written is read back. */
@NullMarked
package org.gemba.connect.factoryfile;

import org.jspecify.annotations.NullMarked;
