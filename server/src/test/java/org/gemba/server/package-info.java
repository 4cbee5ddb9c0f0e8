/** Tests of the pages and the interface for programs, and the preview of every page with sample views. */
@NullMarked
package org.gemba.server;

import org.jspecify.annotations.NullMarked;
