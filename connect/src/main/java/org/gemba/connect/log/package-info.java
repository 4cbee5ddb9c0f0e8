/** Event logs of others, CSV and XES, understood column by column and brought in whole or not at all. */
@NullMarked
package org.gemba.connect.log;

import org.jspecify.annotations.NullMarked;
