/** The tie between what is promised and the test that carries it. */
@NullMarked
package org.gemba.house.promise;

import org.jspecify.annotations.NullMarked;
