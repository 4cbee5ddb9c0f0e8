/** The command line, and the one readable place where everything is put together. */
@NullMarked
package org.gemba.app;

import org.jspecify.annotations.NullMarked;
