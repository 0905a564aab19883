//! A silent round at one keyboard: everybody types a probability and a consequence that nobody
//! sees, and then all of it is shown at once. After the talk there may be a second round.

mod draw;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::model::field::Value;
use crate::model::vote::Spread;
use crate::model::{
    Area, Change, FieldAt, ItemKey, Level, Matrix, Risk, Scale, Slug, Strength, Votes, VotingRound,
};
use crate::tui::context::Context;
use crate::tui::widgets::words::place;

/// What one participant thinks: the probability, then the consequence in each area that is voted on.
type Ballot = Vec<Level>;

pub(super) struct Vote {
    pub(super) risk: ItemKey,
    number: usize,
    areas: Vec<Slug>,
    voters: usize,
    /// The round before the talk and the one after it; the last may still be going on.
    rounds: Vec<Vec<Ballot>>,
    typed: String,
    /// What was wrong with what was typed, or is to be known.
    said: Option<String>,
    /// Esc was pressed once: the next one throws the votes away.
    is_leaving: bool,
}

/// What a key led to.
pub(super) enum Step {
    /// The vote goes on.
    Goes,
    /// The key is none of the vote's.
    Elsewhere,
    /// Nobody's vote is wanted any more.
    GivenUp,
    /// All votes were seen, and nothing was decided.
    Undecided,
    /// The facilitator has decided.
    Decided(Ballot),
}

impl Vote {
    /// Begins a vote on a risk, in the area that drives it.
    pub(super) fn new(
        cx: &Context<'_>,
        risk: ItemKey,
        number: usize,
        voters: usize,
    ) -> Option<Self> {
        let matrix = &cx.register().matrix;
        let scores = &cx.register().risk(&risk)?.current;
        let area = scores.driver(matrix).or(matrix.areas.first())?.id.clone();
        let rounds = vec![Vec::new()];
        let typed = String::new();
        Some(Self {
            risk,
            number,
            areas: vec![area],
            voters,
            rounds,
            typed,
            said: None,
            is_leaving: false,
        })
    }

    fn ballots(&self) -> &[Ballot] {
        self.rounds.last().map_or(&[], Vec::as_slice)
    }

    /// All have voted: it is shown.
    fn is_shown(&self) -> bool {
        self.ballots().len() >= self.voters
    }

    fn areas_of<'m>(&self, matrix: &'m Matrix) -> Vec<&'m Area> {
        self.areas.iter().filter_map(|id| matrix.area(id.as_str())).collect()
    }

    /// The scale of each thing that is voted on, probability first.
    fn scales<'m>(&self, matrix: &'m Matrix) -> Vec<&'m Scale> {
        let consequence = self.areas.iter().map(|_| &matrix.consequence);
        [&matrix.probability].into_iter().chain(consequence).collect()
    }

    /// A round's votes on each thing, by seat.
    fn columns(&self, round: &[Ballot]) -> Vec<Vec<Level>> {
        let column =
            |at: usize| round.iter().filter_map(|ballot| ballot.get(at).copied()).collect();
        (0..=self.areas.len()).map(column).collect()
    }

    fn spreads(&self, matrix: &Matrix, round: &[Ballot]) -> Vec<Spread> {
        let columns = self.columns(round).into_iter().zip(self.scales(matrix));
        columns.filter_map(|(votes, scale)| Spread::of(&votes, scale)).collect()
    }

    /// The middle of the last round.
    fn median(&self, matrix: &Matrix) -> Ballot {
        self.spreads(matrix, self.ballots()).iter().map(|spread| spread.median).collect()
    }

    pub(super) fn key(&mut self, cx: &Context<'_>, key: KeyEvent) -> Step {
        if key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) {
            return Step::Elsewhere;
        }
        let was_leaving = std::mem::take(&mut self.is_leaving);
        self.said = None;
        match key.code {
            KeyCode::Esc if !self.typed.is_empty() => self.typed.clear(),
            KeyCode::Esc if self.is_shown() => return Step::Undecided,
            KeyCode::Esc if was_leaving || self.rounds == [Vec::<Ballot>::new()] => {
                return Step::GivenUp;
            }
            KeyCode::Esc => {
                self.is_leaving = true;
                self.said = Some(cx.text("vote-leaving"));
            }
            KeyCode::Backspace => self.take_back(cx),
            KeyCode::Tab | KeyCode::BackTab => self.turn_areas(cx),
            KeyCode::Enter => return self.enter(cx),
            KeyCode::Char('.') if !self.is_shown() && !self.ballots().is_empty() => {
                // The others are out of the room.
                self.voters = self.ballots().len();
                self.typed.clear();
            }
            KeyCode::Char('v') if self.is_shown() && self.typed.is_empty() => {
                if self.rounds.len() < 2 {
                    self.rounds.push(Vec::new());
                } else {
                    self.said = Some(cx.text("vote-two-rounds"));
                }
            }
            KeyCode::Char(typed) if typed.is_alphanumeric() || typed == ' ' => {
                self.typed.push(typed);
            }
            KeyCode::F(_) | KeyCode::Char('?') => return Step::Elsewhere,
            _ => {}
        }
        Step::Goes
    }

    fn enter(&mut self, cx: &Context<'_>) -> Step {
        let matrix = &cx.register().matrix;
        if self.is_shown() && self.typed.is_empty() {
            return Step::Decided(self.median(matrix));
        }
        let typed = std::mem::take(&mut self.typed);
        match self.read(cx, &typed) {
            Ok(ballot) if self.is_shown() => return Step::Decided(ballot),
            Ok(ballot) => {
                if let Some(round) = self.rounds.last_mut() {
                    round.push(ballot);
                }
            }
            Err(why) => self.said = Some(why),
        }
        Step::Goes
    }

    /// The levels that were typed, with or without spaces between them.
    fn read(&self, cx: &Context<'_>, typed: &str) -> Result<Ballot, String> {
        let matrix = &cx.register().matrix;
        let scales = self.scales(matrix);
        let spaced: Vec<String> = typed.split_whitespace().map(str::to_owned).collect();
        let marks = if spaced.len() == 1 && scales.len() > 1 {
            typed.trim().chars().map(String::from).collect()
        } else {
            spaced
        };
        if marks.len() != scales.len() {
            return Err(cx.with("vote-how-many", &[("count", scales.len().into())]));
        }
        let areas = self.areas_of(matrix);
        let mut ballot = Ballot::new();
        for (at, (mark, scale)) in marks.iter().zip(scales).enumerate() {
            let level = scale.read(mark);
            let area = at.checked_sub(1).and_then(|at| areas.get(at));
            let level = level.filter(|l| area.is_none_or(|a| a.takes(*l)));
            // What was typed is nobody's to see.
            ballot.push(level.ok_or_else(|| cx.text("vote-no-level"))?);
        }
        Ok(ballot)
    }

    fn take_back(&mut self, cx: &Context<'_>) {
        if self.typed.pop().is_some() || self.is_shown() {
            return;
        }
        if self.rounds.last_mut().and_then(Vec::pop).is_some() {
            let seat = self.ballots().len() + 1;
            self.said = Some(cx.with("vote-taken-back", &[("seat", seat.into())]));
        }
    }

    /// Another area, or all that are scored: while nobody has voted.
    fn turn_areas(&mut self, cx: &Context<'_>) {
        if self.rounds != [Vec::<Ballot>::new()] {
            self.said = Some(cx.text("vote-areas-stand"));
            return;
        }
        let matrix = &cx.register().matrix;
        let Some(risk) = cx.register().risk(&self.risk) else { return };
        let is_scored = |area: &&Area| risk.current.consequence.contains_key(&area.id);
        let scored: Vec<Slug> =
            matrix.areas.iter().filter(is_scored).map(|a| a.id.clone()).collect();
        let mut choices: Vec<Vec<Slug>> = matrix.areas.iter().map(|a| vec![a.id.clone()]).collect();
        if scored.len() > 1 {
            choices.push(scored);
        }
        let at = choices.iter().position(|choice| *choice == self.areas).unwrap_or(0);
        if let Some(next) = choices.get((at + 1) % choices.len().max(1)) {
            self.areas = next.clone();
        }
        self.typed.clear();
    }

    /// The votes as they are stored, put to those that were there: no names, and no order.
    pub(super) fn votes(&self, before: Votes) -> Votes {
        let round = |ballots: &[Ballot], before: VotingRound| {
            let mut columns = self.columns(ballots).into_iter();
            let mut round = before;
            round.probability = columns.next().unwrap_or_default();
            for (area, levels) in self.areas.iter().zip(columns) {
                if levels.is_empty() {
                    round.consequence.remove(area);
                } else {
                    round.consequence.insert(area.clone(), levels);
                }
            }
            round.without_order()
        };
        let talked = self.rounds.len() == 2 && self.is_shown();
        let (first, last): (&[Ballot], &[Ballot]) = match &self.rounds[..] {
            [first, last] if talked => (first, last),
            [only, ..] => (&[], only),
            [] => (&[], &[]),
        };
        Votes { last: round(last, before.last), first: round(first, before.first) }
    }

    /// How far those agree who voted, the least agreed thing deciding.
    fn agreement(&self, matrix: &Matrix) -> Option<Strength> {
        self.spreads(matrix, self.ballots()).iter().map(Spread::agreement).min()
    }

    /// The change that a decision makes: the levels, and how far people agree.
    pub(super) fn change(&self, matrix: &Matrix, decided: &Ballot) -> Change {
        let at = |name: &str| FieldAt::risk(&self.risk, name);
        let mut changes = Vec::new();
        let mut levels = decided.iter().copied();
        changes.push(Change::Set(at("probability"), Value::from(levels.next())));
        for (area, level) in self.areas.iter().zip(levels) {
            changes.push(Change::Set(at(&format!("consequence.{area}")), Value::Level(level)));
        }
        let agreement = Value::from(self.agreement(matrix));
        changes.push(Change::Set(at("knowledge.agreement"), agreement));
        Change::Several(changes)
    }

    /// Why it was decided so, and whether that moves the risk.
    pub(super) fn reason(&self, cx: &Context<'_>, decided: &Ballot) -> String {
        let matrix = &cx.register().matrix;
        let median = self.median(matrix);
        let id = if *decided == median { "vote-why-median" } else { "vote-why-other" };
        let marks = self.marks(matrix, &median);
        let count = self.ballots().len().into();
        cx.with(id, &[("count", count), ("median", (&marks).into())])
    }

    /// Whether the risk has these levels already.
    pub(super) fn stands(&self, risk: &Risk, decided: &Ballot) -> bool {
        let now = self.areas.iter().map(|area| risk.current.consequence.get(area).copied());
        let now = [risk.current.probability].into_iter().chain(now);
        now.eq(decided.iter().copied().map(Some))
    }

    /// "4·3", or "4·3·2" where two areas were voted on.
    pub(super) fn marks(&self, matrix: &Matrix, ballot: &Ballot) -> String {
        match ballot[..] {
            [p, c] => place(matrix, (p, c)),
            _ => {
                let scales = self.scales(matrix).into_iter();
                let marks = ballot.iter().zip(scales).map(|(l, scale)| scale.text(*l).mark.clone());
                marks.collect::<Vec<_>>().join("·")
            }
        }
    }
}
