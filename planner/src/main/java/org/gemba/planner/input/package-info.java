/** What the planner is told in files: tables and JSON in which every word knows its line and column. */
@NullMarked
package org.gemba.planner.input;

import org.jspecify.annotations.NullMarked;
