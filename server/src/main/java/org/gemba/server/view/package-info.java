/** What each page shows, as plain words and numbers, so that a template knows no board. */
@NullMarked
package org.gemba.server.view;

import org.jspecify.annotations.NullMarked;
