/** What a line is asked before anybody changes it: scenarios with their predictions, played in the background and kept as files. */
@NullMarked
package org.gemba.connect.whatif;

import org.jspecify.annotations.NullMarked;
