/** The commands as a person types them. */
@NullMarked
package org.gemba.app;

import org.jspecify.annotations.NullMarked;
