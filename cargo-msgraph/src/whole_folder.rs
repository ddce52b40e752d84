//! Folders that are replaced as a whole: whoever looks, sees the old one or the new one.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// A hidden folder beside the one to replace, for what is being made; only one program at a time has it.
pub(crate) struct Stage {
    /// The folder to replace.
    pub(crate) folder: PathBuf,
    hidden: PathBuf,
    _lock: Option<File>,
}

impl Drop for Stage {
    fn drop(&mut self) {
        // What cannot be removed is removed by the next one.
        let _ = fs::remove_dir_all(&self.hidden);
    }
}

impl Stage {
    /// Makes the hidden folder; what a program left there that was stopped is put back or removed.
    ///
    /// # Errors
    /// A file, a folder beside which nothing can be written, or beside which another program writes.
    pub(crate) fn beside(folder: &Path) -> Result<Stage, Failure> {
        // The folder itself is replaced, not a link to it.
        let whole = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
        let here = std::env::current_dir().unwrap_or_default();
        let name = whole.file_name().filter(|_| !here.starts_with(&whole));
        let name = name.ok_or_else(|| {
            Failure::new(format!("`{}` cannot be replaced", folder.display()))
                .help("run this from another folder, and name this one".to_owned())
        })?;
        let fault = |error: io::Error| cannot_write(folder, &error);
        match fs::metadata(&whole) {
            Ok(about) if !about.is_dir() => {
                return Err(Failure::new(format!("`{}` is no folder", folder.display()))
                    .help("name another path, or move the file".to_owned()));
            }
            _ => {}
        }
        // The folders above are made when all has gone well.
        let mut above = whole.ancestors().skip(1);
        let parent = above.find(|it| it.is_dir()).unwrap_or(Path::new("."));
        let hidden = parent.join(format!(".{}.msgraph", name.to_string_lossy()));
        let lock = lock(parent)?;
        let old = hidden.join("old");
        if old.is_dir() && !whole.exists() {
            fs::rename(old, &whole).map_err(fault)?;
        }
        make_anew(&hidden).map_err(fault)?;
        Ok(Stage {
            folder: whole,
            hidden,
            _lock: lock,
        })
    }

    /// Makes a folder among the system's temporary ones, for what is compared and not put: beside the folder
    /// nothing is written, and nobody waits.
    ///
    /// # Errors
    /// No place for temporary files.
    pub(crate) fn apart(folder: &Path) -> Result<Stage, Failure> {
        let hidden = std::env::temp_dir().join(format!("msgraph-{}", std::process::id()));
        make_anew(&hidden).map_err(|error| cannot_write(&hidden, &error))?;
        Ok(Stage {
            folder: folder.to_owned(),
            hidden,
            _lock: None,
        })
    }

    /// A folder for something that is thrown away at the end.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.hidden.join(name)
    }

    /// Where the new folder is made.
    pub(crate) fn new_folder(&self) -> PathBuf {
        self.path("new")
    }

    /// Puts the new folder where the old one is, in one step where the system can.
    ///
    /// # Errors
    /// Of the file system; the old folder is where it was.
    pub(crate) fn put(&self) -> io::Result<()> {
        let (new, folder) = (self.new_folder(), &self.folder);
        if !folder.exists() {
            fs::create_dir_all(folder.parent().unwrap_or(folder))?;
            return fs::rename(new, folder);
        }
        #[cfg(any(target_os = "linux", target_os = "macos"))]
        {
            use rustix::fs::{CWD, RenameFlags, renameat_with};
            match renameat_with(CWD, &new, CWD, folder, RenameFlags::EXCHANGE) {
                // Some file systems cannot.
                Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => {}
                result => return Ok(result?),
            }
        }
        let old = self.path("old");
        fs::rename(folder, &old)?;
        match fs::rename(new, folder) {
            Ok(()) => Ok(()),
            Err(error) => fs::rename(old, folder).and(Err(error)),
        }
    }
}

/// An empty folder, whatever a program left there that was stopped.
fn make_anew(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    fs::create_dir(folder)
}

/// Of a folder that is to be replaced.
pub(crate) fn cannot_write(folder: &Path, error: &io::Error) -> Failure {
    Failure::new(format!("cannot write `{}`: {error}", folder.display()))
        .help("nothing was changed".to_owned())
}

/// Keeps other programs from working in a folder, until this one ends in whatever way.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn lock(folder: &Path) -> Result<Option<File>, Failure> {
    use rustix::fs::{FlockOperation, flock};
    // Where there are no locks, there are none.
    let Ok(file) = File::open(folder) else {
        return Ok(None);
    };
    match flock(&file, FlockOperation::NonBlockingLockExclusive) {
        Err(rustix::io::Errno::WOULDBLOCK) => {
            let message = format!(
                "another program replaces a folder in `{}`",
                folder.display()
            );
            Err(Failure::new(message).help("wait until it is done, and run this again".to_owned()))
        }
        _ => Ok(Some(file)),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn lock(_folder: &Path) -> Result<Option<File>, Failure> {
    Ok(None)
}
