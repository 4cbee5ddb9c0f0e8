package org.gemba.server.page;

import org.gemba.server.view.View;

/** Composes what a page shows to one visit. It reads pictures and books, and changes nothing. */
@FunctionalInterface
interface Page {
    View view(Visit visit);
}
