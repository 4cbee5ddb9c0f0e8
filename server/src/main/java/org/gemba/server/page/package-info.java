/** One composer a page: from the boards to what the page shows. */
@NullMarked
package org.gemba.server.page;

import org.jspecify.annotations.NullMarked;
