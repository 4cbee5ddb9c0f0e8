package org.gemba.server.view;

/** What one page shows. */
public sealed interface View
        permits AboutView,
                AbnormalitiesView,
                CallsView,
                ErrorView,
                FactView,
                FactsView,
                HallView,
                HomeView,
                JournalView,
                LineView,
                PitchView,
                StationView,
                StudyView,
                ValueStreamView {
    /** The template that draws it. */
    String template();
}
