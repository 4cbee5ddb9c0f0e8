/** Today's best known way: what the plant has agreed on, as it stands now. */
@NullMarked
package org.gemba.house.standards;

import org.jspecify.annotations.NullMarked;
