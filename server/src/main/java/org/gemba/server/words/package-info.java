/** The words of the pages in the reader's language, and how times and numbers are said. */
@NullMarked
package org.gemba.server.words;

import org.jspecify.annotations.NullMarked;
