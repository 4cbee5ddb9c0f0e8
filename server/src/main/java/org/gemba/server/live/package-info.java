/** Pages that stay current: one stream a page, only the newest picture. */
@NullMarked
package org.gemba.server.live;

import org.jspecify.annotations.NullMarked;
