//! `risiko remind`: what is due and late, as a text a person to send by mail. Nothing is sent.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::failure::Failure;
use super::session::Session;
use super::{choice, output};
use crate::report::deadlines::reminder::{Asked, Reminder, reminders};
use crate::report::sanitize::fill;
use crate::store;

const EXAMPLES: &str = "\
Each text has its subject on the first line, as mail programs read it. Restricted risks, and measures
that serve only such, are in it without their words. Nothing is sent.

Examples:
  risiko remind --owner HR-sjef --trust unn
  risiko remind --all --trust unn --dir reminders
  risiko remind --owner klinikksjef --days 14 | less";

/// Write what is due and late for a person, as a text to send by mail
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
#[command(group = clap::ArgGroup::new("whom").required(true))]
pub(super) struct Remind {
    /// Only roles with TEXT in their names, in any case
    #[arg(long, value_name = "TEXT", group = "whom")]
    owner: Option<String>,
    /// Everybody who has something late or due, a text each
    #[arg(long, group = "whom")]
    all: bool,
    /// Only of this trust, by its short name in any case
    #[arg(long, value_name = "TRUST")]
    trust: Option<String>,
    /// What is due within N days, beside what is late
    #[arg(long, value_name = "N", default_value_t = 30)]
    days: u32,
    /// Write a file a person into DIR instead of printing
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// With --dir: replace files that are there already
    #[arg(long, requires = "dir")]
    force: bool,
}

/// Between texts that are printed one after the other.
const BETWEEN: &str = "\n------------------------------------------------------------\n\n";

/// Prints or writes the texts.
pub(super) fn run(args: &Remind, session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let register = &session.opened.register;
    session.tell_findings(&locale);
    let trust = args.trust.as_deref().map(|given| choice::trust(register, given)).transpose()?;
    let owner = args.owner.as_deref().filter(|_| !args.all);
    let asked = Asked { trust: trust.as_ref(), owner, days: args.days, today: session.today };
    let made = reminders(register, &asked, &locale);
    if made.is_empty() {
        output::complain(&locale.text("remind-nobody"));
        return Ok(ExitCode::SUCCESS);
    }
    match &args.dir {
        None => {
            let texts: Vec<String> = made.into_iter().map(|one| one.text).collect();
            output::print(&texts.join(BETWEEN))?;
        }
        Some(dir) => {
            let mut taken = Vec::new();
            for one in &made {
                let path = dir.join(file_name(one, &mut taken));
                store::deliver(&path, one.text.as_bytes(), args.force).map_err(|why| match why
                    .kind()
                {
                    io::ErrorKind::AlreadyExists => Failure::FileExists(path.clone()),
                    _ => Failure::NotWritable { path: path.clone(), why },
                })?;
                let shown = path.display().to_string();
                output::print(&format!(
                    "{}\n",
                    fill("report-written", &[("path", &shown)], &locale)
                ))?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// A file's name from a role's: letters and digits alone, so that no role leads out of the folder.
fn file_name(one: &Reminder, taken: &mut Vec<String>) -> String {
    let name: String = one
        .owner
        .to_lowercase()
        .chars()
        .take(60)
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    let name = name.trim_matches('-').to_owned();
    let name = if name.is_empty() { "x".to_owned() } else { name };
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    let mut names = [name.clone()].into_iter().chain(numbered);
    let free = names.find(|name| !taken.contains(name)).unwrap_or(name.clone());
    taken.push(free.clone());
    format!("{free}.txt")
}
