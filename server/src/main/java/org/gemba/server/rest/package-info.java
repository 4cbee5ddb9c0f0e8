/** The interface for programs, under /api/v1. */
@NullMarked
package org.gemba.server.rest;

import org.jspecify.annotations.NullMarked;
