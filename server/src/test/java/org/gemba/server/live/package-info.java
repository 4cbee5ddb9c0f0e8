/** Tests of the live pages. */
@NullMarked
package org.gemba.server.live;

import org.jspecify.annotations.NullMarked;
