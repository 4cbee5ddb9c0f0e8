/** What was observed of a line, each fit beside its facts, and how a model of it stood its back-test: as text, JSON and drawing. */
@NullMarked
package org.gemba.connect.observation;

import org.jspecify.annotations.NullMarked;
