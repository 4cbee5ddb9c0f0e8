/** The journal on SQLite: one file a line, an anchor beside it, and nothing acknowledged before it is safe. */
@NullMarked
package org.gemba.journal.sql;

import org.jspecify.annotations.NullMarked;
