/** A prediction as people and programs read it: a table, JSON, CSV and a picture. */
@NullMarked
package org.gemba.connect.prediction;

import org.jspecify.annotations.NullMarked;
