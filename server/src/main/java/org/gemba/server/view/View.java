package org.gemba.server.view;

/** What one page shows. */
public sealed interface View
        permits AboutView,
                AbnormalitiesView,
                AnswerView,
                AskView,
                BackTestView,
                CallsView,
                ComparisonView,
                ErrorView,
                FactView,
                FactsView,
                HallView,
                HomeView,
                JournalView,
                LineView,
                PitchView,
                ReplayView,
                RunFactsView,
                StationView,
                StudyView,
                ValueStreamView,
                WhatIfView {
    /** The template that draws it. */
    String template();

    /** Whether it shows what was played and has not happened, whatever the line itself is. */
    default boolean isPlayed() {
        return false;
    }

    /** Whether it changes while somebody looks at it, where its page is live. */
    default boolean moves() {
        return true;
    }
}
