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
                StationView,
                StudyView,
                ValueStreamView,
                WhatIfView {
    /** The template that draws it. */
    String template();
}
