/** What happened, in order: the port of the journal, its entries and the chain that ties them. */
@NullMarked
package org.gemba.house.journal;

import org.jspecify.annotations.NullMarked;
