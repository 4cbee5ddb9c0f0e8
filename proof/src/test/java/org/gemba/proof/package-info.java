/** What is promised, tried: on the whole product, from outside. */
@NullMarked
package org.gemba.proof;

import org.jspecify.annotations.NullMarked;
