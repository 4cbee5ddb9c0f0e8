/** Tests of what the pages work out beside the lines. */
@NullMarked
package org.gemba.server.page;

import org.jspecify.annotations.NullMarked;
