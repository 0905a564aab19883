//! `risiko man`: the manual, all commands on one page.

use std::io;
use std::process::ExitCode;

use clap::{Args, Command, CommandFactory};
use clap_mangen::Man as Page;

use super::failure::Failure;
use super::{Cli, output};

/// Print the manual page
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  risiko man | man -l -\n  risiko man > ~/.local/share/man/man1/risiko.1"
)]
pub(super) struct Man;

/// Prints the manual.
pub(super) fn run() -> Result<ExitCode, Failure> {
    let page = page().map_err(Failure::Output)?;
    output::print(&page)?;
    Ok(ExitCode::SUCCESS)
}

fn page() -> io::Result<String> {
    let command = Cli::command().disable_help_subcommand(true);
    let mut page = Vec::new();
    let main = Page::new(command.clone());
    main.render_title(&mut page)?;
    main.render_name_section(&mut page)?;
    main.render_synopsis_section(&mut page)?;
    main.render_description_section(&mut page)?;
    main.render_options_section(&mut page)?;
    let mut page = String::from_utf8_lossy(&page).into_owned();
    for subcommand in command.get_subcommands() {
        page += &section(subcommand)?;
    }
    page += &examples(&main)?;
    Ok(page)
}

/// A subcommand as a section of the page; what every command takes stands in the page's own options.
fn section(subcommand: &Command) -> io::Result<String> {
    let name = format!("risiko {}", subcommand.get_name());
    let about = subcommand.get_about().map(ToString::to_string).unwrap_or_default();
    let alone = subcommand.clone().bin_name(&name).disable_help_flag(true);
    let sub = Page::new(alone);
    let mut parts = Vec::new();
    sub.render_synopsis_section(&mut parts)?;
    if subcommand.get_arguments().next().is_some() {
        sub.render_options_section(&mut parts)?;
    }
    let examples = examples(&sub)?;
    let inner = String::from_utf8_lossy(&parts) + examples.as_str();
    // One level down: its sections are parts of this one.
    let inner = inner.replace(".SH ", ".SS ");
    Ok(format!(".SH \"{}\"\n{about}.\n{inner}", name.to_uppercase()))
}

/// What stands below a command's help, with its line breaks kept.
fn examples(of: &Page) -> io::Result<String> {
    let mut text = Vec::new();
    of.render_extra_section(&mut text)?;
    let text = String::from_utf8_lossy(&text);
    Ok(text.replacen(".SH EXTRA\n", ".SH EXAMPLES\n.nf\n", 1) + ".fi\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_option_is_on_the_page() {
        let page = page().unwrap();
        for command in Cli::command().get_subcommands() {
            let heading = format!(".SH \"RISIKO {}\"", command.get_name().to_uppercase());
            assert!(page.contains(&heading), "{heading}");
            for argument in command.get_arguments() {
                let Some(long) = argument.get_long() else { continue };
                assert!(page.contains(&long.replace('-', "\\-")), "--{long}");
            }
        }
    }
}
