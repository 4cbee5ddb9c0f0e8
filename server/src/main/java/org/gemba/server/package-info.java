/** REST and live pages: the house as people and programs meet it. */
@NullMarked
package org.gemba.server;

import org.jspecify.annotations.NullMarked;
